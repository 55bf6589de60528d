export { microsoftUet } from './table.js';
