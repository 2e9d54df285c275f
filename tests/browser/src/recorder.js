// The first script of every page under test: what goes wrong in a page and what it says to the console, as text.
(function () {
  'use strict';
  // An address that ends with `#without-X` is met in a browser that has no X.
  var without = /#without-(\w+)/.exec(location.hash);
  if (without) {
    delete self[without[1]];
    delete Document.prototype[without[1]];
  }
  var seen = self.visavisSeen = [];
  addEventListener('error', function (event) {
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
