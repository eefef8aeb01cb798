using Portfolio.Domain.Performances;

namespace Portfolio.Infrastructure.Synthetic;

/// <summary>One school of a synthetic city: its people and courses; classes are created one at a time, to keep memory constant.</summary>
internal sealed class SyntheticSchool
{
    private readonly SyntheticPlan _plan;
    private readonly int _index;
    private readonly DateTimeOffset _now;
    private readonly Random _random;
    private readonly SyntheticPeople _people;
    private readonly SyntheticFaculty _faculty;
    private readonly IReadOnlyList<SyntheticSeats> _seats;
    private readonly IReadOnlyList<Account> _staff;

    public SyntheticSchool(SyntheticPlan plan, int index, DateTimeOffset now, string? passwordHash)
    {
        (_plan, _index, _now) = (plan, index, now);
        var seed = (plan.Seed * 1_000_003) + index;
        _random = new Random(seed);
        Ids = new(now, plan.Seed, index);
        var (students, outcomes) = (plan.StudentsOf(index), plan.OutcomesOf(index));
        var today = TaipeiTime.DayOf(now);
        var term = today.Month is >= 8 or 1 ? 1 : 2;
        var earlier = SyntheticDemand.EarlierSemesters(students, outcomes, term);
        var policy = SyntheticDemand.Policy(students, outcomes, earlier, term);
        School = new(new(Ids.Next()), SyntheticPlan.CodeOf(index), SyntheticNames.School(index), policy);
        Terms = SyntheticTerms.Around(School, now, earlier, Ids);
        Handled = [.. SyntheticTerms.Handled(Terms, Ids)];
        _people = new(School, passwordHash, Ids, _random);
        _seats = SyntheticSeats.Of(students, SchoolYear.Of(today));
        _faculty = new(_people, Math.Max(1, _seats.Count));
        _staff = [.. Staff()];
    }

    public School School { get; }

    public SyntheticIds Ids { get; }

    public IReadOnlyList<SyntheticTerm> Terms { get; }

    public IReadOnlyList<WindowClosing> Handled { get; }

    public IEnumerable<Teacher> Teachers => _faculty.All.Select(t => t.Teacher);

    public IEnumerable<Account> Accounts => _faculty.All.Select(t => t.Account).Concat(_staff);

    /// <summary>The classes in order, each with its students' outcomes and performances.</summary>
    public IEnumerable<SyntheticCohort> Cohorts(SyntheticEvidence evidence)
    {
        var pairs = _seats.Sum(s => s.Size * Terms.Count(t => t.Year >= s.Entered));
        var demand = SyntheticDemand.Of(_plan.OutcomesOf(_index), pairs, _random.Next());
        var outcomes = new SyntheticOutcomes(School.Policy, evidence, Ids, _random);
        foreach (var seats in _seats)
        {
            var homeroom = SyntheticClass.Create(seats, School.SchoolId, Terms, _faculty, _people, Ids);
            var made =
                from student in homeroom.Students
                from term in Terms.Where(t => t.Year >= seats.Entered)
                from outcome in outcomes.Of(term, homeroom, student, demand.Next(School.Policy.OutcomesPerSemester))
                select outcome;
            yield return new(homeroom, made, homeroom.Students.SelectMany(Performances));
        }
    }

    private IEnumerable<Account> Staff()
    {
        yield return _people.Staff("admin", Roles.Administrator);
        yield return _people.Staff("registrar", Roles.Registrar);
        if (_index == 0)
        {
            yield return _people.Staff("city", Roles.CityAdministrator);
        }
    }

    private IEnumerable<DiversePerformance> Performances(SyntheticStudent student)
    {
        var categories = Enum.GetValues<PerformanceCategory>();
        for (var count = _random.Next(4) - 1; count > 0; count--)
        {
            var category = categories[_random.Next(categories.Length)];
            yield return new(
                new(Ids.Next()), School.SchoolId, student.Student.Id, SchoolYear.Of(TaipeiTime.DayOf(_now)), category, "校內活動",
                "參與活動並記錄心得。");
        }
    }
}

/// <summary>
/// One class to be written: the class itself, then its outcomes as they are created, then its students, whose counters they have
/// changed.
/// </summary>
internal sealed record SyntheticCohort(
    SyntheticClass Class, IEnumerable<LearningOutcome> Outcomes, IEnumerable<DiversePerformance> Performances);
