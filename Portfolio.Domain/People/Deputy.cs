namespace Portfolio.Domain.People;

public readonly record struct DeputyId(Guid Value) : IEntityId<DeputyId>
{
    public static DeputyId From(Guid value) => new(value);
}

/// <summary>認證代理人: certifies in an absent teacher's place, for certain courses (or all) and days.</summary>
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

    /// <summary>The last day, inclusive.</summary>
    public DateOnly Until { get; private init; }

    public string Reason { get; private init; } = string.Empty;

    /// <summary>When it was ended before its last day; null when it was not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The courses it covers; empty means every course of the absent teacher.</summary>
    public IReadOnlyList<DeputyCourse> Courses => _courses;

    /// <summary>Appoints a deputy.</summary>
    /// <param name="others">every deputyship of the absent teacher, and every absence of the deputy</param>
    /// <returns>
    /// The deputy; or <c>not-yours</c>, <c>deputy-self</c>, <c>dates-reversed</c>, <c>deputy-in-past</c>, <c>deputy-overlap</c>,
    /// <c>deputy-absent</c>, <c>reason-required</c>, <c>reason-too-long</c>.
    /// </returns>
    public static Result<Deputy> Appoint(
        Actor by, DeputyId id, DeputyTerms terms, IReadOnlyCollection<Deputy> others, string? reason, DateTimeOffset now)
    {
        var why = Common.Reason.Of(reason);
        var clash = others.FirstOrDefault(o => o.AbsentId == terms.Absent && o.Overlaps(terms));
        var refused = !by.Is(Roles.Administrator) ? CommonErrors.NotYours
            : terms.Absent == terms.Deputising ? DeputyErrors.Self
            : terms.From > terms.Until ? CommonErrors.DatesReversed
            : TaipeiTime.EndOf(terms.Until) <= now ? DeputyErrors.InPast
            : clash is not null ? DeputyErrors.Overlap(clash.From, clash.Until)
            : others.Any(o => o.AbsentId == terms.Deputising && o.OverlapsDays(terms)) ? DeputyErrors.Absent
            : why.Error;
        if (refused is not null)
        {
            return refused;
        }

        var deputy = new Deputy(id, by.School, terms.Absent, terms.Deputising, terms.From, terms.Until, why.Value);
        deputy._courses.AddRange(terms.Courses.Distinct().Select(c => new DeputyCourse(id, c, by.School)));
        var parties = deputy.Parties(terms.Account);
        deputy.Note(new DeputyAppointed(parties, by.School, by.Account, now, terms.From, terms.Until, [.. terms.Courses]));
        return deputy;
    }

    /// <summary>Ends it now, or cancels it before it begins; decisions already made stay.</summary>
    /// <param name="account">the deputy's account, whose open pages must be updated</param>
    /// <returns>Done; or <c>not-yours</c>, <c>deputy-over</c>, <c>reason-required</c>, <c>reason-too-long</c>.</returns>
    public Result End(Actor by, AccountId? account, string? reason, DateTimeOffset now)
    {
        var why = Common.Reason.Of(reason);
        var refused = !by.Is(Roles.Administrator) || by.School != SchoolId ? CommonErrors.NotYours
            : IsOver(now) ? DeputyErrors.Over
            : why.Error;
        if (refused is not null)
        {
            return refused;
        }

        EndedAt = now;
        Note(new DeputyEnded(Parties(account), SchoolId, by.Account, now), why.Value);
        return Result.Done;
    }

    public bool IsOver(DateTimeOffset now) => EndedAt is not null || now >= TaipeiTime.EndOf(Until);

    /// <summary>Whether the deputy certifies this course in the absent teacher's place now.</summary>
    public bool StandsIn(CourseId? course, DateTimeOffset now) =>
        now >= TaipeiTime.StartOf(From) && !IsOver(now)
            && (Courses.Count == 0 || (course is { } one && Courses.Any(c => c.CourseId == one)));

    private bool OverlapsDays(DeputyTerms terms) => EndedAt is null && From <= terms.Until && terms.From <= Until;

    private bool Overlaps(DeputyTerms terms) =>
        OverlapsDays(terms) && (Courses.Count == 0 || terms.Courses.Count == 0 || Courses.Any(c => terms.Courses.Contains(c.CourseId)));

    private DeputyParties Parties(AccountId? account) => new(Id, AbsentId, DeputisingId, account);
}

public sealed record DeputyCourse(DeputyId DeputyId, CourseId CourseId, SchoolId SchoolId);

/// <summary>The terms of a deputyship.</summary>
/// <param name="Account">the deputy's account</param>
/// <param name="Courses">empty means every course of the absent teacher</param>
public sealed record DeputyTerms(
    TeacherId Absent, TeacherId Deputising, AccountId? Account, DateOnly From, DateOnly Until, IReadOnlyList<CourseId> Courses);
