const queueOf = (globals, to) => globals[to]?.push ? globals[to] : globals[to] = [];
const asParts = (globals, to, call) => void queueOf(globals, to).push(...call);
const asArguments = (globals, to, call) => {
  (function(..._call) {
    queueOf(globals, to).push(arguments);
  })(...call);
};
const asMethod = (globals, to, [method, ...args]) => {
  const tag = globals[to];
  if (tag?.[method]) tag[method](...args);
  else queueOf(globals, to).push([method, ...args]);
};
const asStub = (globals, to, call) => {
  if (typeof globals[to] != "function") {
    const stub = (...call2) => {
      (stub.q ?? (stub.q = [])).push(call2);
    };
    globals[to] = stub;
  }
  globals[to](...call);
};

export { asArguments, asMethod, asParts, asStub, queueOf };
