// What a page does in a frame of another site: it tells the host its height and that another page stands in it, keeps
// what opens in the part that is seen, and lets no link be pressed in vain. Its words are before it in `visavisWords`.
(function () {
  'use strict';
  var boot = self.visavis;
  var root = boot.root;
  var told = 0;

  function post(type, data) {
    parent.postMessage({ source: 'visavis', v: 1, type: type, data: data }, '*');
  }

  // A frame that is clipped, hidden or below the fold is not laid out anew, and its observers sleep: the height is told
  // without being asked for, too. In one that is not displayed there is none.
  function tell(again) {
    var height = Math.ceil(document.body.getBoundingClientRect().height);
    if (!height || (height === told && again !== true)) return;
    told = height;
    post('resize', { height: height });
    if (boot.secret) parent.postMessage({ message: 'height', value: height, secret: boot.secret }, '*');
  }

  // Another page: the host may bring its head into view.
  boot.page = function () {
    post('page', { title: document.title });
    tell();
  };

  function loaded() {
    tell();
    if (self.ResizeObserver) new ResizeObserver(tell).observe(document.body);
    // Come to from another page of ours, not from the host. Hosts that do not listen are scrolled as little as it takes.
    if (document.referrer.indexOf(boot.home) !== 0) return;
    boot.page();
    var heading = document.querySelector('h1');
    if (heading && !document.querySelector(':target')) heading.scrollIntoView({ block: 'nearest' });
  }
  if (document.body) tell();
  addEventListener('DOMContentLoaded', tell);
  if (document.readyState === 'complete') loaded();
  else addEventListener('load', loaded);
  addEventListener('pageshow', function (event) {
    if (event.persisted) boot.page();
  });
  addEventListener('message', function (event) {
    if (event.source === parent && event.data && event.data.message === 'ready') tell(true);
  });

  // The part of the frame that is in the window, for what must be seen at once. One observation tells it, whatever the
  // host; a lasting one is told nothing when the host scrolls.
  boot.strip = function (then) {
    if (!self.IntersectionObserver) return then();
    new IntersectionObserver(function (seen, observer) {
      observer.disconnect();
      var part = seen[0].intersectionRect;
      if (part.height) {
        root.style.setProperty('--strip-top', part.top + 'px');
        root.style.setProperty('--strip-height', part.height + 'px');
        root.style.setProperty('--strip-below', innerHeight - part.bottom + 'px');
      }
      then();
    }).observe(document.body);
  };
  ['pointerdown', 'keydown', 'click', 'resize'].forEach(function (change) {
    addEventListener(change, function () { boot.strip(function () {}); }, true);
  });

  // What the frame may not open: its address, to be copied.
  function make(tag, attributes, words) {
    var made = document.createElement(tag);
    Object.keys(attributes).forEach(function (name) { made.setAttribute(name, attributes[name]); });
    if (words) made.textContent = words;
    return made;
  }

  boot.leave = function (address) {
    var words = self.visavisWords[root.dataset.lang];
    var old = document.getElementById('leave');
    if (old) old.remove();
    var dialog = make('dialog', { id: 'leave', 'aria-labelledby': 'leave-words' });
    var box = make('input', { id: 'leave-address', readonly: '', 'aria-label': words.address });
    box.value = address || document.querySelector('.embedded a').href;
    var copy = { type: 'button', class: 'button', 'data-copy': box.id, 'data-copied': words.copied, 'data-selected': words.selected };
    var ways = make('p', { class: 'ways' });
    ways.append(make('button', copy, words.copy), ' ', make('button', { type: 'button', class: 'button', 'data-closes': '' }, words.close));
    var quiet = make('p', { class: 'quiet', role: 'status' });
    dialog.append(make('p', { id: 'leave-words' }, words.leave), box, ways, quiet);
    document.body.append(dialog);
    boot.open(dialog.id);
  };

  // Whether a frame may keep files cannot be asked.
  addEventListener('click', function (event) {
    if (boot.opaque || !boot.closest(event, '[data-keep]')) return;
    var quiet = document.getElementById('quiet');
    quiet.textContent = self.visavisWords[root.dataset.lang].noFile;
    quiet.append(' ', document.querySelector('.embedded a').cloneNode(true));
  });

  // Another window, where the frame may open one. WordPress follows a link to the frame's own host by a message.
  function goOut(url) {
    var opened = null;
    try {
      opened = self.open(url.href, '_blank');
    } catch (_) { /* Firefox throws where Chromium and WebKit answer with nothing. */ }
    if (opened) {
      opened.opener = null;
      return;
    }
    if (boot.isOurs(url) && boot.secret) parent.postMessage({ message: 'link', value: url.href, secret: boot.secret }, '*');
    boot.leave(url.href);
  }

  addEventListener('click', function (event) {
    var link = boot.closest(event, 'a[href]');
    if (!link || event.defaultPrevented || !boot.isPlain(event)) return;
    var href = link.getAttribute('href');
    var url = new URL(href, location.href);
    if (href[0] === '#') {
      // No step of the host's history.
      event.preventDefault();
      location.replace(href);
      var place = boot.reveal();
      if (!place) return;
      place.scrollIntoView();
      if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
      place.focus({ preventScroll: true });
    } else if (/^http/.test(url.protocol) && (!boot.isOurs(url) || boot.isApart(link))) {
      event.preventDefault();
      goOut(url);
    }
  });
})();
