/** Documents in the Atlassian Document Format. */
export { ADF_DOCUMENT_SHAPE, nodesOf, type AdfDocument, type AdfNode } from './document';
export { macroNode, type MacroConfig } from './macroNode';
