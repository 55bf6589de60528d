export { meta } from './table.js';
