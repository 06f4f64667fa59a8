exports.render = (body) => `<p>${body}</p>`;
