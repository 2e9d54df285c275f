// A page of another site: it shows in its frame what its own query names, keeps what the frame says, and gives a frame
// that asks for it the height that it says it has.
var heard = [];
(function () {
  'use strict';
  var frame = document.querySelector('iframe');
  addEventListener('message', function (event) {
    heard.push(event.data);
    if (frame.dataset.follows !== undefined && event.data.type === 'resize') frame.height = event.data.data.height;
  });
  frame.src = decodeURIComponent(location.search.slice(1));
})();
