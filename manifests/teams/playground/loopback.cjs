// The Playground listens wherever it can be reached, and whoever reaches it writes as any parent: here it listens on this machine alone.
const { Server } = require("node:net");
const listen = Server.prototype.listen;

Server.prototype.listen = function (port, ...rest) {
  return typeof port === "object" ? listen.call(this, port, ...rest) : listen.call(this, { port, host: "127.0.0.1" }, ...rest);
};
