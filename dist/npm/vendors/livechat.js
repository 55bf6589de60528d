import { fromRow } from '../row.js';
import { livechat as livechat$1 } from '../table.js';

const livechat = () => fromRow(livechat$1);

export { livechat };
