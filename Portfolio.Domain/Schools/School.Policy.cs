namespace Portfolio.Domain.Schools;

/// <summary>The school's policy.</summary>
public sealed partial class School
{
    private readonly List<PolicyRevision> _policyRevisions = [];

    /// <summary>Every change of the policy; loaded only where it is needed.</summary>
    public IReadOnlyList<PolicyRevision> PolicyRevisions => _policyRevisions;

    /// <summary>Changes the policy; what students have sent under the old one stays as it is.</summary>
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
        _policyRevisions.Add(new(PolicyRevisionId.At(now), SchoolId, by.AccountOrNone, now, why.Value, changes));
        Note(new PolicyChanged(SchoolId, by.Account, now, changes));
        return Result.Done;
    }
}

public sealed record PolicyChanged(SchoolId School, AccountId? By, DateTimeOffset At, IReadOnlyList<PolicyChange> Changes)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => School.Value;
}
