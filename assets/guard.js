// Stands between a program and the page: sees what others change in what the program rendered, a translator for instance,
// and tells boot when the program falls. A fallen program is not called again. Every change of ours is made inside a call.
function (name, id) {
  var depth = 0;
  var fallen = false;

  function note(records) {
    var root = records.length && document.getElementById(id);
    if (root && records.some(function (record) { return root.contains(record.target); })) root.dataset.changed = '';
  }

  var observer = new MutationObserver(note);
  observer.observe(document.body, { characterData: true, childList: true, subtree: true });

  function guarded(call) {
    return function () {
      if (fallen) return;
      if (!depth) note(observer.takeRecords());
      depth += 1;
      try {
        return call.apply(null, arguments);
      } catch (error) {
        if (!(error instanceof self.WebAssembly.RuntimeError)) throw error;
        fallen = true;
        observer.disconnect();
        self.visavis.stop(name, error.message);
      } finally {
        depth -= 1;
        if (!depth) observer.takeRecords();
      }
    };
  }

  return Object.create(self.WebAssembly, {
    instantiate: {
      value: function (bytes, imports) {
        return self.WebAssembly.instantiate(bytes, imports).then(function (made) {
          var exports = {};
          Object.entries(made.instance.exports).forEach(function (entry) {
            exports[entry[0]] = typeof entry[1] === 'function' ? guarded(entry[1]) : entry[1];
          });
          return { instance: { exports: exports }, module: made.module };
        });
      }
    }
  });
}
