export { pinterest } from './table.js';
