// Links and dialogs that need no application: what goes with the visitor from page to page, what opens and closes.
(function () {
  'use strict';
  var boot = self.visavis;
  var root = boot.root;
  var onDisk = location.protocol === 'file:';
  var home = boot.home = new URL('.', new URL(boot.files.app, location.href)).href;
  var secret = boot.secret = new URLSearchParams(location.hash.replace(/^#\?/, '')).get('secret');
  var closest = boot.closest = function (event, css) {
    return event.target.closest && event.target.closest(css);
  };
  var isPlain = boot.isPlain = function (event) {
    return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  };
  boot.isOurs = function (url) { return url.href.indexOf(home) === 0; };
  boot.isApart = function (link) { return /^_[bpt]/.test(link.target) || link.hasAttribute('download'); };

  // Where the reader is: the last place of the content that has passed the upper quarter of the window.
  function here() {
    var passed = Array.from(document.querySelectorAll('#content [id]')).filter(function (one) {
      return one.getClientRects().length && one.getBoundingClientRect().top < innerHeight / 4;
    });
    return scrollY > 0 && passed.length ? passed[passed.length - 1].id : '';
  }

  // A place that is folded away opens. In a frame nothing scrolls the host by itself.
  boot.reveal = function () {
    var place = document.getElementById(location.hash.slice(1));
    var folded = false;
    for (var fold = place && place.closest('details'); fold; fold = fold.parentNode.closest('details')) {
      folded = folded || !fold.open;
      fold.open = true;
    }
    if (folded && !boot.framed) place.scrollIntoView();
    return place;
  };
  addEventListener('DOMContentLoaded', boot.reveal);
  addEventListener('hashchange', boot.reveal);

  // A link inside the site keeps what the address says to the frame; on a disk it names the file of a folder. Links of
  // pictures are SVG's, whose parts cannot be written one by one: their addresses are made anew as well.
  addEventListener('click', function (event) {
    var link = closest(event, 'a[href]');
    if (!link || event.defaultPrevented) return;
    var href = link.getAttribute('href');
    var url = new URL(href, location.href);
    if (!boot.isOurs(url) || boot.isApart(link) || href[0] === '#') return;
    var keys = boot.frameKeys;
    if (link.id === 'switch-language') {
      if (!url.hash) url.hash = here();
      // Once the application is there, it is in the link what is chosen.
      if (root.dataset.tier !== 'alive') keys = keys.concat(boot.keys);
    }
    keys.forEach(function (key) {
      if (boot.query.has(key)) url.searchParams.set(key, boot.query.get(key));
    });
    if (secret && !url.hash) url.hash = '?secret=' + secret;
    if (onDisk && url.pathname.slice(-1) === '/') url.pathname += 'index.html';
    link.setAttribute('href', url.href);
  });

  // A link that opens a dialog of its page; where the dialog needs a program that cannot run, it stays a link.
  var open = boot.open = function (id) {
    var dialog = document.getElementById(id);
    if (!dialog || !dialog.showModal || (id === 'search' && !boot.able)) return false;
    if (id === 'search') boot.bring('search');
    var show = function () {
      if (!dialog.open) dialog.showModal();
      // Words of before are there to be typed over; a definition is heard before the ways on.
      var box = dialog.querySelector('input');
      if (box) box.select();
      else dialog.querySelector('[tabindex]').focus({ preventScroll: boot.framed });
    };
    if (boot.strip) boot.strip(show);
    else show();
    return true;
  };

  addEventListener('click', function (event) {
    var opener = closest(event, '[data-opens]');
    if (opener && isPlain(event) && open(opener.dataset.opens)) event.preventDefault();
    var closer = closest(event, '[data-closes]');
    if (closer) closer.closest('dialog').close();
  }, true);

  // Beside a dialog is where its backdrop is. Only a press that begins and ends there closes: words can be selected, and a
  // button let go, anywhere.
  function isBeside(event) {
    if (event.target.tagName !== 'DIALOG') return false;
    var box = event.target.getBoundingClientRect();
    return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
  }
  var began = false;
  addEventListener('pointerdown', function (event) { began = isBeside(event); }, true);
  addEventListener('click', function (event) {
    if (began && event.detail && isBeside(event)) event.target.close();
  });

  // The menu of a narrow window gives way to what is gone to: by its links, by a press or the focus anywhere else.
  ['click', 'focusin'].forEach(function (kind) {
    addEventListener(kind, function (event) {
      var menu = document.querySelector('.menu[open]');
      if (!menu) return;
      var leads = kind === 'click' && closest(event, 'a');
      if (leads || !menu.parentNode.contains(event.target)) menu.open = false;
    });
  });

  addEventListener('keydown', function (event) {
    var asks = (event.ctrlKey || event.metaKey) && event.key === 'k';
    if (asks && !boot.framed && open('search')) event.preventDefault();
    // What opens a dialog does so by the space bar as well, which would scroll the page.
    if (event.key === ' ' && closest(event, '[data-opens]')) {
      event.preventDefault();
      event.target.click();
    }
    // A dialog closes by this key; in WebKit not where a box for words has it first.
    var dialog = event.key === 'Escape' && closest(event, 'dialog');
    if (dialog) dialog.close();
    var menu = event.key === 'Escape' && !dialog && document.querySelector('.menu[open]');
    if (menu) {
      menu.open = false;
      menu.firstChild.focus();
    }
  });

  // What the address of the page of everything looks for; in a frame nothing takes the focus of the host by itself.
  if (boot.files.alone === 'q' && boot.query.get('q') && !boot.framed) {
    addEventListener('DOMContentLoaded', function () { open('search'); });
    // A place in the address takes the focus after that.
    addEventListener('load', function () {
      var box = document.querySelector('dialog[open] input');
      if (box && !box.closest('dialog').contains(document.activeElement)) box.focus();
    });
  }
})();
