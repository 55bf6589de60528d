export { googleAds } from './table.js';
