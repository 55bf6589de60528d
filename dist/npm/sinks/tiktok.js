export { tiktok } from './table.js';
