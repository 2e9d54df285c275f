// The first script of every page under test: what goes wrong in a page and what it says to the console, as text.
(function () {
  'use strict';
  // An address that ends with `#without-X` is met in a browser that has no X.
  var without = /#without-(\w+)/.exec(location.hash);
  if (without) {
    delete self[without[1]];
    delete Document.prototype[without[1]];
  }
  // At one that ends with `#at-leisure` time goes by as a test says: what is to happen in a second or later waits for that.
  if (location.hash === '#at-leisure') {
    var timers = {};
    var count = 0;
    var now = 0;
    var later = self.setTimeout;
    var never = self.clearTimeout;
    self.setTimeout = function (call, time) {
      if (!(time >= 1000)) return later.apply(self, arguments);
      count -= 1;
      timers[count] = { call: call, due: now + time };
      return count;
    };
    self.clearTimeout = function (timer) {
      if (timer in timers) delete timers[timer];
      else never.call(self, timer);
    };
    addEventListener('visavis-later', function (event) {
      now += Number(event.detail);
      Object.keys(timers).forEach(function (timer) {
        if (timers[timer].due > now) return;
        later(timers[timer].call);
        delete timers[timer];
      });
    });
  }
  // WebKit at times notes an error because an observer of sizes hears of one a frame later than it could, and in a sandbox
  // says no more than `Script error.` of it. What an observer brings about itself, in the frame in which it is told of a size, is one.
  var observed = [];
  var Observer = self.ResizeObserver;
  function high(one) { return one.getBoundingClientRect().height; }
  self.ResizeObserver = function (call) {
    var last = { heard: 0, heights: [] };
    var observer = new Observer(function (entries) {
      last.heard = performance.now();
      last.heights = entries.map(function (entry) { return [entry.target, high(entry.target)]; });
      return call.apply(this, arguments);
    });
    observed.push(last);
    return observer;
  };
  function hearsLater(message) {
    if (!/^(Script error\.|ResizeObserver loop .*)$/.test(message)) return false;
    if (observed.some(function (last) { return last.heard >= document.timeline.currentTime; })) return false;
    return observed.some(function (last) {
      return last.heights.some(function (one) { return high(one[0]) !== one[1]; });
    });
  }
  var seen = self.visavisSeen = [];
  addEventListener('error', function (event) {
    if (!event.error && hearsLater(event.message)) return;
    var source = event.target !== self && (event.target.src || event.target.href);
    seen.push(source ? 'not loaded: ' + (source.baseVal || source) : 'error: ' + event.message);
  }, true);
  addEventListener('unhandledrejection', function (event) { seen.push('unhandled rejection: ' + event.reason); });
  document.addEventListener('securitypolicyviolation', function (event) {
    seen.push('against the policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample);
  });
  ['debug', 'log', 'info', 'warn', 'error', 'trace', 'assert'].forEach(function (level) {
    var original = console[level];
    console[level] = function () {
      seen.push('console.' + level + ': ' + Array.prototype.join.call(arguments, ' '));
      return original.apply(console, arguments);
    };
  });
})();
