// The frame tier: a few lines, inline in every page, that run before the first paint. They read what the address and
// the host say, tell the host the height, and bring the application when a person shows up. They never draw.
(function () {
  'use strict';
  var root = document.documentElement;
  var files = document.currentScript.dataset;
  var query = new URLSearchParams(location.search);
  var framed = parent !== self;
  var fixed = self.origin === 'null' || location.protocol === 'file:';
  var frameKeys = ['embed', 'theme', 'size', 'accent', 'background'];
  var signs = ['pointerdown', 'pointermove', 'touchstart', 'wheel', 'keydown', 'focusin'];
  var able = self.WebAssembly && CSS.supports('color', 'color-mix(in srgb, red, blue)');
  var loads = {};
  var started = false;
  var stopped = false;

  root.dataset.tier = 'frame';
  if (query.get('embed') === '1') root.dataset.embed = '';
  var theme = query.get('theme');
  if (['light', 'dark', 'contrast'].indexOf(theme) >= 0) root.dataset.theme = theme;

  // A host may say its colours, six hexadecimal digits each: `background`, which also chooses between light and dark, and
  // `accent`, for links, the focus and the first button. One that would be hard to read, or to read on, is moved toward
  // white or black until text has 7:1 and graphics have 3:1 (WCAG 2.2, contrast ratio).
  var accent = colour('#' + query.get('accent'));
  var background = colour('#' + query.get('background'));

  function colour(hex) {
    return /^#[0-9a-f]{6}$/i.test(hex) && [1, 3, 5].map(function (at) { return parseInt(hex.slice(at, at + 2), 16); });
  }

  function luminance(rgb) {
    var light = rgb.map(function (value) {
      return value <= 10 ? value / 3294.6 : Math.pow((value / 255 + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
  }

  function contrast(one, other) {
    var lights = [luminance(one) + 0.05, luminance(other) + 0.05];
    return Math.max(lights[0], lights[1]) / Math.min(lights[0], lights[1]);
  }

  // What a colour of ours is now, and a host's in its place, as far from `pole` as reading on or beside others allows.
  function token(name) {
    return colour(getComputedStyle(root).getPropertyValue('--color-' + name).trim());
  }

  function put(name, wish, pole, least) {
    var moved = wish;
    for (var step = 1; step <= 32; step += 1) {
      if (Object.keys(least).every(function (other) { return contrast(moved, token(other)) >= least[other]; })) break;
      moved = wish.map(function (value) { return Math.round(value + (pole - value) * step / 32); });
    }
    var hex = moved.map(function (value) { return (256 + value).toString(16).slice(1); });
    root.style.setProperty('--color-' + name, '#' + hex.join(''));
  }

  function tint() {
    ['paper', 'link', 'focus', 'accent'].forEach(function (name) { root.style.removeProperty('--color-' + name); });
    var white = luminance(token('paper')) > luminance(token('ink')) ? 255 : 0;
    if (background) put('paper', background, white, { ink: 7, quiet: 7, link: 7, left: 7, right: 7, edge: 3 });
    if (accent) {
      put('accent', accent, 255 - white, { paper: 7, raised: 7, note: 7, 'left-soft': 3, 'right-soft': 3 });
      put('link', token('accent'), 255 - white, {});
      put('focus', token('accent'), 255 - white, {});
    }
  }

  if (background) {
    root.dataset.background = '';
    if (!root.dataset.theme) root.dataset.theme = luminance(background) > 0.179 ? 'light' : 'dark';
  }
  if (accent || background) {
    tint();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tint);
  }

  function load(address) {
    loads[address] = loads[address] || new Promise(function (arrived, lost) {
      var script = document.createElement('script');
      script.src = address;
      script.onload = arrived;
      script.onerror = function () { lost(address + ' did not arrive'); };
      document.head.append(script);
    });
    return loads[address];
  }

  // What stands on the page stays; one sentence says that it will not come alive.
  function stop(reason) {
    if (stopped) return;
    stopped = true;
    root.dataset.tier = 'paper';
    delete root.dataset.pending;
    var quiet = document.getElementById('quiet');
    quiet.dataset.reason = reason;
    quiet.textContent = quiet.dataset.text;
    // Links and history are the browser's again, whatever still listens.
    addEventListener('click', function (event) {
      event.stopPropagation();
      follow(event);
    }, true);
    addEventListener('popstate', function () { location.reload(); });
  }

  // An application that stops leaves the page as it is. A trap has no message of its own, and where the origin is opaque
  // an error has no cause; every script here is ours.
  addEventListener('error', function (event) {
    if (started && (event.error instanceof WebAssembly.RuntimeError || event.message === 'Script error.')) stop(event.message);
  });

  // A program, the application or the search, once.
  function bring(address, name) {
    if (address in loads) return;
    started = true;
    Promise.all([load(address), load(files.dossier)]).then(function () { return self[name](); }).catch(stop);
  }

  function start() {
    signs.forEach(function (sign) { removeEventListener(sign, start, true); });
    bring(files.app, 'visavisStart');
  }
  self.visavisStop = stop;

  // Below this floor the application does not start; the page is whole without it. A page that is its document alone
  // never needs it: only the search comes there, once something is looked for.
  if (able && !('alone' in files)) {
    signs.forEach(function (sign) { addEventListener(sign, start, { capture: true, passive: true }); });
    var asked = fixed && typeof history.state === 'string';
    query.forEach(function (_, key) { asked = asked || (key !== 'lang' && frameKeys.indexOf(key) < 0); });
    if (asked) {
      root.dataset.pending = '';
      setTimeout(function () { delete root.dataset.pending; }, 3000);
      start();
    }
  }

  // What the address of the page of everything looks for.
  if (files.alone === 'q' && query.get('q')) addEventListener('DOMContentLoaded', function () { open('search'); });

  // A place that is folded away opens when the address names it.
  function reveal() {
    var place = document.getElementById(location.hash.slice(1));
    var fold = place && place.closest('details');
    if (fold && !fold.open) {
      fold.open = true;
      place.scrollIntoView();
    }
  }
  addEventListener('DOMContentLoaded', reveal);
  addEventListener('hashchange', reveal);

  // Where the reader is: the last place of the content that has passed the upper quarter of the window.
  function place() {
    var passed = Array.from(document.querySelectorAll('#content [id]')).filter(function (one) {
      return one.getClientRects().length && one.getBoundingClientRect().top < innerHeight / 4;
    });
    return scrollY > 0 && passed.length ? passed[passed.length - 1].id : '';
  }

  // A link inside the site keeps what the address says to the frame; on a disk it names the file of a folder.
  function follow(event) {
    var link = event.target.closest && event.target.closest('a[href]');
    if (!link || event.defaultPrevented || /^([a-z]+:|#)/i.test(link.getAttribute('href'))) return;
    if (link.id === 'switch-language') link.hash = place();
    frameKeys.forEach(function (key) {
      if (query.has(key) && !link.target) {
        var search = new URLSearchParams(link.search);
        search.set(key, query.get(key));
        link.search = search;
      }
    });
    if (location.protocol === 'file:' && link.pathname.slice(-1) === '/') link.pathname += 'index.html';
  }
  addEventListener('click', follow);

  // A link that opens a dialog of its page; where the dialog needs an application that does not come, it stays a link.
  function open(id) {
    var dialog = document.getElementById(id);
    var searches = dialog && dialog.querySelector('input');
    if (!dialog || !dialog.showModal || (searches && (stopped || !able))) return false;
    if (searches) bring(files.search, 'visavisSearch');
    if (!dialog.open) dialog.showModal();
    // Words of before are there to be typed over; a definition is heard before the ways on.
    if (searches) searches.select();
    else dialog.querySelector('[tabindex]').focus();
    return true;
  }

  addEventListener('click', function (event) {
    var opener = event.target.closest && event.target.closest('[data-opens]');
    var plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (opener && plain && open(opener.dataset.opens)) event.preventDefault();
    // The button that closes, or a click beside what the dialog holds.
    var closer = event.target.closest && event.target.closest('[data-closes]');
    if (closer || event.target.tagName === 'DIALOG') event.target.closest('dialog').close();
  }, true);
  addEventListener('keydown', function (event) {
    var asks = (event.ctrlKey || event.metaKey) && event.key === 'k';
    if (asks && !framed && open('search')) event.preventDefault();
    // What opens a dialog does so by the space bar as well, which would scroll the page.
    if (event.key === ' ' && event.target.matches('[data-opens]')) {
      event.preventDefault();
      event.target.click();
    }
    // A dialog closes by this key; in WebKit not where a box for words has it first.
    var dialog = event.key === 'Escape' && event.target.closest && event.target.closest('dialog');
    if (dialog) dialog.close();
  });

  // What is to be copied is selected first: where the clipboard is closed to a frame, it is there to be copied by hand.
  addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[data-copy]');
    if (!button) return;
    var place = document.getElementById(button.dataset.copy);
    var quiet = document.getElementById('quiet');
    if (place.select) place.select();
    else getSelection().selectAllChildren(place);
    quiet.textContent = document.execCommand('copy') ? button.dataset.copied : button.dataset.selected;
    setTimeout(function () { if (!stopped) quiet.textContent = ''; }, 5000);
  });

  addEventListener('click', function (event) {
    if (event.target.closest && event.target.closest('[data-print]')) print();
  });

  // The height, to a host that listens: our own message, and the one that WordPress knows by its secret.
  if (framed) {
    var secret = new URLSearchParams(location.hash.replace(/^#\?/, '')).get('secret');
    var tell = function () {
      var height = Math.ceil(document.body.getBoundingClientRect().height);
      parent.postMessage({ source: 'visavis', v: 1, type: 'resize', data: { height: height } }, '*');
      if (secret) parent.postMessage({ message: 'height', value: height, secret: secret }, '*');
    };
    addEventListener('load', function () { new ResizeObserver(tell).observe(document.body); });
    addEventListener('message', function (event) {
      if (event.source === parent && event.data && event.data.message === 'ready') tell();
    });
  }
})();
