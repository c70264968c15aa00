-- Who holds a licence is left out of what is published, from an objection on (Licensing Law Art. 5(3)).
alter table licence add column holder_withheld boolean not null default false;
