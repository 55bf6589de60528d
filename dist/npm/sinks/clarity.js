export { clarity } from './table.js';
