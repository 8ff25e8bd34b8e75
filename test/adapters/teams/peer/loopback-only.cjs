// Preloaded into the playground: it would listen on all interfaces, and a test peer belongs to loopback alone.
const { Server } = require('node:net');

const listen = Server.prototype.listen;
Server.prototype.listen = function loopback(first, ...rest) {
  const call = rest.filter((one) => typeof one === 'function');
  const options = typeof first === 'object' && first !== null ? first : { port: Number(first) };
  return listen.call(this, { ...options, host: '127.0.0.1' }, ...call);
};
