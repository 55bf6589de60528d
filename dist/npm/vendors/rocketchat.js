import { fromRow } from '../row.js';
import { rocketchat as rocketchat$1 } from '../table.js';

const rocketchat = () => fromRow(rocketchat$1);

export { rocketchat };
