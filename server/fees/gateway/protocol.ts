// The protocol of payment gateways: orders, messages, a day's file, each signed over its raw bytes.
export { GatewayFile, GatewayMessage, PaymentOrder } from './messages.ts'
export { isSigned, sign, signatureHeader } from './signature.ts'
