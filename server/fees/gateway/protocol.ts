// The protocol of payment gateways: orders, messages, a day's file, each signed over its raw bytes.
export { PaymentOrder, RefundOrder, type GatewayFile, type GatewayMessage, type RefundMessage } from './messages.ts'
export { isSigned, sign, signatureHeader } from './signature.ts'
