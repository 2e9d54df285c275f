// The application of a page: it comes when a person shows up or the address carries a choice. Pages that are their
// document alone have no such script.
(function () {
  'use strict';
  var boot = self.visavis;
  var root = boot.root;
  var programs = boot.programs;
  // In a frame a wheel or a finger that passes scrolls the host: only a press or a key is meant for us.
  var signs = boot.framed
    ? ['click', 'keydown', 'focusin']
    : ['pointerdown', 'pointermove', 'touchstart', 'wheel', 'keydown', 'focusin'];
  var presses = [boot.framed ? 'click' : 'pointerdown', 'keydown'];
  var died = false;

  // The way on that stands behind the sentence of an application that has not come.
  boot.offer = function (quiet) {
    var again = quiet.querySelector('a');
    if (!again) {
      again = document.createElement('a');
      again.textContent = quiet.dataset[root.dataset.lang + 'Again'];
      quiet.append(' ', again);
    }
    again.href = location.href;
  };

  // What the page does once the application is there, and once it has stopped.
  boot.came = release;
  boot.fell = function (fell) {
    died = died || fell;
    root.dataset.tier = 'paper';
    delete root.dataset.pending;
    listen(presses);
    release();
  };

  // A page whose application has fallen cannot show another place of the history.
  var shown = location.pathname + location.search;
  addEventListener('popstate', function () {
    if (died && !programs.app.alive && location.pathname + location.search !== shown) location.reload();
  });

  function start() {
    signs.concat(presses).forEach(function (sign) { removeEventListener(sign, start, true); });
    shown = location.pathname + location.search;
    boot.bring('app');
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

  if (!boot.able) {
    boot.parsed.then(function () { boot.say('app'); });
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
