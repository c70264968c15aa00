-- Requests that carried a password were told apart by a hash without a key, against which a password could be guessed.
update audit set request_hash = null where action in ('create-user', 'set-temporary-password');
