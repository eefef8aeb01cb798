namespace Portfolio.Domain.People;

public readonly record struct DeputyId(Guid Value) : IEntityId<DeputyId>
{
    public static DeputyId From(Guid value) => new(value);
}

/// <summary>認證代理人: decides in an absent teacher's place, for named courses (or all) and days.</summary>
public sealed class Deputy : Entity
{
    private readonly List<DeputyCourse> _courses = [];

    private Deputy()
    {
    }

    public Deputy(DeputyId id, SchoolId school, TeacherId absent, TeacherId deputising, DateOnly from, DateOnly until, string reason)
    {
        Id = id;
        SchoolId = school;
        AbsentId = absent;
        DeputisingId = deputising;
        From = from;
        Until = until;
        Reason = reason;
    }

    public DeputyId Id { get; private init; }

    public TeacherId AbsentId { get; private init; }

    public TeacherId DeputisingId { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>Last day.</summary>
    public DateOnly Until { get; private init; }

    public string Reason { get; private init; } = string.Empty;

    /// <summary>When it was ended before its last day.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>None means every course of the absent teacher.</summary>
    public IReadOnlyList<DeputyCourse> Courses => _courses;
}

public sealed record DeputyCourse(DeputyId DeputyId, CourseId CourseId, SchoolId SchoolId);
