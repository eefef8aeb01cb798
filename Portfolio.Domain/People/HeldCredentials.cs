namespace Portfolio.Domain.People;

/// <summary>The ways into one account; of the portal's own there is at most one of a kind.</summary>
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

    /// <summary>Whatever else opened the account ends.</summary>
    public void PutOnly(CredentialKind kind, string secret)
    {
        Put(kind, secret);
        held.RemoveAll(c => c.Kind != kind || c.Issuer != Credential.Portal);
    }
}
