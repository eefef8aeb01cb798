namespace Portfolio.Domain.People;

/// <summary>The credentials of one account; at most one of each of the portal's own kinds.</summary>
internal sealed class HeldCredentials(Account account, List<Credential> held)
{
    public Credential? Own(CredentialKind kind) => held.Find(c => c.Kind == kind && c.Issuer == Credential.Portal);

    public void Put(CredentialKind kind, string secret)
    {
        if (Own(kind) is { } own)
        {
            own.Renew(secret);
        }
        else
        {
            var number = held.Select(c => c.Number).DefaultIfEmpty().Max() + 1;
            held.Add(new(account, number, kind, Credential.Portal, account.Id.Value.ToString(), secret));
        }
    }

    /// <summary>Replaces all other credentials.</summary>
    public void PutOnly(CredentialKind kind, string secret)
    {
        Put(kind, secret);
        held.RemoveAll(c => c.Kind != kind || c.Issuer != Credential.Portal);
    }
}
