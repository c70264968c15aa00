// Compiles the schemas of an endpoint at its first call: all of them at once would take a third of a start.
import AjvCompiler from '@fastify/ajv-compiler'
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'

type ValidatorFactory = ReturnType<typeof AjvCompiler.AjvCompiler>
type SerializerFactory = ReturnType<typeof SerializerSelector>
type Validator = ReturnType<ReturnType<ValidatorFactory>>

/** Fastify's own compilers, each schema compiled by the first request that needs it. A schema nobody can compile fails that request with 500. */
export const lazySchemas = {
  compilersFactory: {
    buildValidator: lazyValidators(AjvCompiler()),
    buildSerializer: lazySerializers(SerializerSelector()),
  },
}

function lazyValidators(factory: ValidatorFactory): ValidatorFactory {
  return (...options) => {
    const compile = factory(...options)
    return (route) => {
      let compiled: Validator | undefined
      // Fastify reads the errors of the last call from the function it called.
      const validate = ((data: unknown) => {
        compiled ??= compile(route)
        const isValid = compiled(data)
        validate.errors = compiled.errors ?? null
        return isValid
      }) as Validator
      return validate
    }
  }
}

function lazySerializers(factory: SerializerFactory): SerializerFactory {
  return (...options) => {
    const compile = factory(...options)
    return (route) => {
      let serialize: ReturnType<typeof compile> | undefined
      return (reply: unknown) => (serialize ??= compile(route))(reply)
    }
  }
}
