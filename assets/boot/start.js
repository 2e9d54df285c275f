// Brings the application when a person shows up or the address carries a choice, and the search when it is opened. What
// does not arrive, or stops, leaves the page as it is: one sentence says so, and the next press tries again.
(function () {
  'use strict';
  var boot = self.visavis;
  var root = boot.root;
  // In a frame a wheel or a finger that passes scrolls the host: only a press or a key is meant for us.
  var signs = boot.framed
    ? ['click', 'keydown', 'focusin']
    : ['pointerdown', 'pointermove', 'touchstart', 'wheel', 'keydown', 'focusin'];
  var presses = [boot.framed ? 'click' : 'pointerdown', 'keydown'];
  // How long scripts may take before the page says that they have not come, in milliseconds. They may come later still.
  var patience = 30000;
  var programs = boot.programs = {
    app: { file: boot.files.app, start: 'visavisStart' },
    search: { file: boot.files.search, start: 'visavisSearch' }
  };
  var loads = {};
  var died = false;

  // A program renders, so it waits for the document: what the parser still adds would stand beside it.
  var parsed = new Promise(function (done) {
    if (document.readyState !== 'loading') done();
    else addEventListener('DOMContentLoaded', done);
  });

  function load(address) {
    loads[address] = loads[address] || new Promise(function (arrived, lost) {
      var script = document.createElement('script');
      script.src = address;
      script.onload = arrived;
      script.onerror = function () {
        delete loads[address];
        lost(address + ' did not arrive');
      };
      document.head.append(script);
    });
    return loads[address];
  }

  // A program, once. Two that come together share the dossier.
  function bring(program) {
    if (program.on) return;
    program.on = true;
    var late = setTimeout(function () {
      delete loads[program.file];
      delete loads[boot.files.dossier];
      stop(program, 'nothing came in ' + patience / 1000 + ' s');
    }, patience);
    Promise.all([parsed, load(program.file), load(boot.files.dossier)]).then(function () {
      if (program.alive) return;
      program.on = program.alive = true;
      return self[program.start]();
    }).then(function () {
      // What was said of a program that came after all.
      if (program.alive && document.getElementById('quiet').dataset.reason) say();
      if (programs.app.alive) release();
    }).catch(function (reason) {
      stop(program, reason);
    }).then(function () {
      clearTimeout(late);
    });
  }

  // The sentence of a program in the language of the page, with a way on; without a program, none.
  function say(program) {
    var quiet = document.getElementById('quiet');
    var words = program && quiet.dataset[root.dataset.lang + (program === programs.search ? 'Search' : 'App')];
    var again = quiet.querySelector('a');
    // A link that is about to be pressed, or has the focus, stays: each sign of a person is another try.
    if (again && quiet.firstChild.data === words) {
      again.href = location.href;
      return;
    }
    quiet.textContent = words || '';
    if (!words) delete quiet.dataset.reason;
    if (program !== programs.app) return;
    again = document.createElement('a');
    again.href = location.href;
    again.textContent = quiet.dataset[root.dataset.lang + 'Again'];
    quiet.append(' ', again);
  }

  // What stands on the page stays. A program that was alive and fell is started anew, once: it renders what the address
  // says.
  function stop(program, reason) {
    if (!program.on) return;
    var fell = program.alive;
    program.on = program.alive = false;
    parsed.then(function () {
      // What it was about to put in place of the page.
      document.querySelectorAll('[data-old]').forEach(function (old) {
        document.getElementById(old.dataset.old).remove();
        old.id = old.dataset.old;
        old.hidden = false;
        delete old.dataset.old;
      });
      if (fell && !program.again) {
        program.again = true;
        bring(program);
        return;
      }
      say(program);
      document.getElementById('quiet').dataset.reason = reason;
      if (program === programs.search) {
        var dialog = document.getElementById('search');
        if (dialog.open) dialog.close();
        return;
      }
      died = died || fell;
      root.dataset.tier = 'paper';
      delete root.dataset.pending;
      listen(presses);
      release();
    });
  }

  boot.bring = function (name) { bring(programs[name]); };
  // Called by a program that cannot go on, and by the guard around it.
  boot.stop = function (name, reason) { stop(programs[name], reason); };

  // A page whose application has fallen cannot show another place of the history.
  var shown = location.pathname + location.search;
  addEventListener('popstate', function () {
    if (died && !programs.app.alive && location.pathname + location.search !== shown) location.reload();
  });

  function start() {
    signs.concat(presses).forEach(function (sign) { removeEventListener(sign, start, true); });
    shown = location.pathname + location.search;
    bring(programs.app);
  }

  function listen(kinds) {
    kinds.forEach(function (sign) { addEventListener(sign, start, { capture: true, passive: true }); });
  }

  // A choice that is pressed before the application is there waits for it: the page made anew with it would begin at its
  // top. Where nothing comes, its link is followed.
  addEventListener('click', function (event) {
    var link = boot.closest(event, 'a[href]');
    if (!link || programs.app.alive || !boot.able || !boot.isPlain(event) || link.pathname !== location.pathname) return;
    var asked = new URLSearchParams(link.search);
    if (!boot.keys.some(function (key) { return asked.has(key); })) return;
    event.preventDefault();
    link.setAttribute('aria-busy', 'true');
    start();
  });

  function release() {
    var link = document.querySelector('[aria-busy]');
    if (!link) return;
    link.removeAttribute('aria-busy');
    if (programs.app.alive) link.click();
    else location.assign(link.href);
  }

  // A page that is its document alone never needs the application: only the search comes there, once it is opened.
  if ('alone' in boot.files) return;
  if (!boot.able) {
    parsed.then(function () { say(programs.app); });
    return;
  }
  listen(signs);
  // Only a choice of ours is one; what others put into an address (`utm_source`, `fbclid`) is nobody's.
  var kept = (boot.opaque || location.protocol === 'file:') && typeof history.state === 'string';
  if (kept || boot.keys.some(function (key) { return boot.query.has(key); })) {
    root.dataset.pending = '';
    setTimeout(function () { delete root.dataset.pending; }, 3000);
    start();
  }
})();
