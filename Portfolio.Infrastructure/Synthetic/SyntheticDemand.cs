namespace Portfolio.Infrastructure.Synthetic;

/// <summary>How many outcomes each student has in each semester: some none, most a few, in total exactly as planned.</summary>
internal sealed class SyntheticDemand
{
    private const int MostSemesters = 6;

    /// <summary>How many in a hundred students have no outcome in a semester.</summary>
    private const int Idle = 8;

    /// <summary>Too few students to leave some out.</summary>
    private const int Handful = 30;

    private const int LeastWeight = 40;

    private const int MostWeight = 160;

    /// <summary>With more per student and semester than this, the school gets more earlier semesters.</summary>
    private const double Comfortable = 3.5;

    private readonly int _idle;
    private readonly long _outcomes;
    private readonly long _weights;
    private Random _random;
    private long _weighed;
    private long _given;

    private SyntheticDemand(long outcomes, int pairs, int seed)
    {
        (_outcomes, _random, _idle) = (outcomes, new Random(seed), pairs < Handful ? 0 : Idle);
        for (var i = 0; i < pairs; i++)
        {
            _weights += Weight();
        }

        // Two passes over the same random numbers: the first only sums them up.
        _random = new Random(seed);
    }

    /// <summary>How many earlier semesters there are.</summary>
    /// <param name="term">the current term: 1 or 2</param>
    public static int EarlierSemesters(int students, int outcomes, int term)
    {
        var most = MostSemesters - 3 + term;
        for (var earlier = 1; earlier < most; earlier++)
        {
            if (outcomes <= Comfortable * Pairs(students, earlier, term))
            {
                return earlier;
            }
        }

        return most;
    }

    /// <summary>A policy that allows so many outcomes: the default, unless the plan asks for more.</summary>
    public static SchoolPolicy Policy(int students, int outcomes, int earlier, int term)
    {
        var busiest =
            (int)Math.Ceiling(
                outcomes / (double)Pairs(students, earlier, term) * MostWeight / (LeastWeight + MostWeight) * 2 * 100 / (100 - Idle)) + 1;
        var usual = new SchoolPolicy();
        var perSemester = Math.Max(usual.OutcomesPerSemester, busiest * 11 / 10);
        return usual with
        {
            OutcomesPerSemester = perSemester,
            OutcomesPerCourse = Math.Max(usual.OutcomesPerCourse, ((perSemester - 1) / SyntheticSubjects.All.Count) + 1),
        };
    }

    /// <param name="pairs">students times the semesters each of them has attended</param>
    public static SyntheticDemand Of(int outcomes, int pairs, int seed) => new(outcomes, pairs, seed);

    /// <summary>
    /// The number for the next student and semester, at most <paramref name="limit"/>; the rest goes to the following ones.
    /// </summary>
    public int Next(int limit)
    {
        _weighed += Weight();
        var due = _weights == 0 ? 0 : (long)((Int128)_outcomes * _weighed / _weights) - _given;
        var count = (int)Math.Min(due, limit);
        _given += count;
        return count;
    }

    private static int Pairs(int students, int earlier, int term) => Math.Max(1, Enumerable.Range(1, Semester.GraduatingGrade)
        .Sum(grade => (students + grade - 1) / Semester.GraduatingGrade * Math.Min(earlier + 1, (2 * (grade - 1)) + term)));

    private int Weight() => _random.Next(100) < _idle ? 0 : _random.Next(LeastWeight, MostWeight + 1);
}
