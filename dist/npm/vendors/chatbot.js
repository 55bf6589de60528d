import { fromRow } from '../row.js';
import { chatbot as chatbot$1 } from '../table.js';

const chatbot = () => fromRow(chatbot$1);

export { chatbot };
