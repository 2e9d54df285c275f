// What a host is told of a frame: its height, by our own message and by the one that WordPress knows by its secret, and
// that another page stands in it.
(function () {
  'use strict';
  var boot = self.visavis;
  if (!boot.framed) return;
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
  addEventListener('DOMContentLoaded', tell);
  addEventListener('load', function () {
    tell();
    if (self.ResizeObserver) new ResizeObserver(tell).observe(document.body);
  });
  addEventListener('message', function (event) {
    if (event.source === parent && event.data && event.data.message === 'ready') tell(true);
  });

  // Another page: the host may bring its head into view.
  boot.page = function () {
    post('page', { title: document.title });
    tell();
  };
  addEventListener('load', function () {
    // Come to from another page of ours, not from the host. Hosts that do not listen are scrolled as little as it takes.
    if (document.referrer.indexOf(boot.home) !== 0) return;
    boot.page();
    var heading = document.querySelector('h1');
    if (heading && !document.querySelector(':target')) heading.scrollIntoView({ block: 'nearest' });
  });
  addEventListener('pageshow', function (event) {
    if (event.persisted) boot.page();
  });
})();
