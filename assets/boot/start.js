// Brings the programs of a page: the search when it is opened, the application when `app.js` asks for it. What does not
// arrive, or stops, leaves the page as it is: one sentence says so, and the next press tries again.
(function () {
  'use strict';
  var boot = self.visavis;
  var root = boot.root;
  // How long scripts may take before the page says that they have not come, in milliseconds. They may come later still.
  var patience = 30000;
  var programs = boot.programs = {
    app: { file: boot.files.app, start: 'visavisStart' },
    search: { file: boot.files.search, start: 'visavisSearch' }
  };
  var loads = {};

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
      if (programs.app.alive) boot.came();
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
    // A link that is about to be pressed, or has the focus, stays: each sign of a person is another try.
    if (!quiet.firstChild || quiet.firstChild.data !== words) quiet.textContent = words || '';
    if (!words) delete quiet.dataset.reason;
    if (program === programs.app) boot.offer(quiet);
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
      boot.fell(fell);
    });
  }

  boot.parsed = parsed;
  boot.say = function (name) { say(programs[name]); };
  boot.bring = function (name) { bring(programs[name]); };
  // Called by a program that cannot go on, and by the guard around it.
  boot.stop = function (name, reason) { stop(programs[name], reason); };
})();
