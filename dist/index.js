export { start } from './npm/index.js';
export { ConfigError } from './npm/gpc.js';
