namespace Portfolio.Domain.Schools;

public readonly record struct SchoolId(Guid Value) : IEntityId<SchoolId>
{
    public static SchoolId From(Guid value) => new(value);
}

/// <summary>A school: the tenant that every row belongs to, with its own limits.</summary>
public sealed class School : Entity
{
    private School()
    {
    }

    public School(SchoolId id, string code, string name, SchoolPolicy policy)
    {
        SchoolId = id;
        Code = code;
        Name = name;
        Policy = policy;
    }

    public string Code { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public SchoolPolicy Policy { get; private set; } = new();

    /// <summary>Sets the school's rules; what students have sent under the old ones stays as it is.</summary>
    /// <returns>
    /// Done; or <c>not-yours</c>, <c>policy-out-of-bounds</c>, <c>policy-quota-too-small</c>, <c>nothing-changed</c>,
    /// <c>reason-required</c>, <c>reason-too-long</c>.
    /// </returns>
    public Result ChangePolicy(Actor by, SchoolPolicy policy, string? reason, DateTimeOffset now)
    {
        if (!by.Is(Roles.Administrator) || by.School != SchoolId)
        {
            return CommonErrors.NotYours;
        }

        if (PolicyRules.Refusal(policy) is { } refused)
        {
            return refused;
        }

        var changes = PolicyRules.Changes(Policy, policy);
        if (changes.Count == 0)
        {
            return CommonErrors.NothingChanged;
        }

        var why = Reason.Of(reason);
        if (why.IsRefused)
        {
            return why.Error!;
        }

        Policy = policy;
        Note(new PolicyChanged(SchoolId, by.Account, now, changes, why.Value));
        return Result.Done;
    }
}

public sealed record PolicyChanged(SchoolId School, AccountId? By, DateTimeOffset At, IReadOnlyList<PolicyChange> Changes, string Reason)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => School.Value;
}
