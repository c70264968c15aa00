// The sandbox gateway: a payment gateway that takes no money, a process of its own for tests, journeys and the demo.
// Invariant: it knows the protocol and the keys, and nothing of the server or its database.
// Begin with sandbox-gateway.ts; the protocol is server/fees/gateway/protocol.ts.
export { createSandboxGateway } from './sandbox-gateway.ts'
