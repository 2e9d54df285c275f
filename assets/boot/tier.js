// Before the first paint: what the address and the host say becomes attributes of the root; style sheets do the rest.
// The parts of boot share one object, `visavis`, and their script's own attributes. None of them draws.
(function () {
  'use strict';
  var root = document.documentElement;
  var query = new URLSearchParams(location.search);
  var boot = self.visavis = {
    root: root,
    query: query,
    files: document.currentScript.dataset,
    // By which an address carries a choice of ours on this page.
    keys: (document.currentScript.dataset.keys || '').split(' '),
    // What the address says to the frame around the pages; it goes with the visitor from page to page.
    frameKeys: ['embed', 'theme', 'size', 'accent', 'background'],
    framed: parent !== self,
    // In a sandbox without an origin of its own much is forbidden, and nothing says so.
    opaque: self.origin === 'null',
    // The floor of the application: below it the page stays as it is on paper.
    able: 'WebAssembly' in self && 'TextDecoder' in self && 'adoptedStyleSheets' in document &&
      CSS.supports('color', 'color-mix(in srgb, red, blue)')
  };
  var embedded = query.get('embed') === '1';

  root.dataset.tier = boot.able ? 'frame' : 'paper';
  if (embedded) root.dataset.embed = '';
  // What a page does in a frame alone comes apart, as soon as may be (`assets/host.js`).
  if (boot.framed) {
    root.dataset.framed = '';
    var host = document.createElement('script');
    host.src = boot.files.host;
    document.head.append(host);
  }

  // A host may say its colours, six hexadecimal digits each: `background`, which also chooses between light and dark, and
  // `accent`, for links, the focus and the first button. One that would be hard to read, or to read on, is moved toward
  // white or black until text has 7:1 and graphics have 3:1 (WCAG 2.2, contrast ratio).
  var accent = colour('#' + query.get('accent'));
  var background = colour('#' + query.get('background'));

  // Inside another site the page is light: what the visitor's device prefers says nothing of the page around it.
  var theme = query.get('theme');
  if (['light', 'dark', 'contrast'].indexOf(theme) >= 0) root.dataset.theme = theme;
  else if (background) root.dataset.theme = luminance(background) > 0.179 ? 'light' : 'dark';
  else if (theme !== 'auto' && (boot.framed || embedded)) root.dataset.theme = 'light';
  // What lies under a transparent page only the host knows; it says so by a theme.
  if (background) root.dataset.background = '';
  else if (query.get('background') === 'transparent' && root.dataset.theme === theme) root.dataset.background = 'transparent';

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

  if (accent || background) {
    tint();
    var dark = self.matchMedia && matchMedia('(prefers-color-scheme: dark)');
    if (dark && dark.addEventListener) dark.addEventListener('change', tint);
  }
})();
