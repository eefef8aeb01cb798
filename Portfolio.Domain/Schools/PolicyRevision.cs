namespace Portfolio.Domain.Schools;

public readonly record struct PolicyRevisionId(Guid Value) : IEntityId<PolicyRevisionId>
{
    public static PolicyRevisionId From(Guid value) => new(value);

    public static PolicyRevisionId At(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>One change of a school's policy: who changed which rules, when and why.</summary>
/// <param name="By">null when it came from the command line</param>
public sealed record PolicyRevision(
    PolicyRevisionId Id, SchoolId SchoolId, AccountId? By, DateTimeOffset At, string Reason, IReadOnlyList<PolicyChange> Changes);
