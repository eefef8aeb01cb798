namespace Portfolio.Infrastructure.Synthetic;

/// <summary>How large a synthetic city is to be. The same plan on the same day makes the same rows, ids and all.</summary>
/// <param name="Students">over all schools</param>
/// <param name="Outcomes">over all schools</param>
/// <param name="Seed">of everything that is drawn</param>
/// <param name="Schools">at least one</param>
/// <param name="CanSignIn">whether the accounts have <see cref="SyntheticCity.Password"/>; without it nobody can sign in</param>
public sealed record SyntheticPlan(int Students, int Outcomes, int Seed, int Schools, bool CanSignIn)
{
    /// <summary>Schools of about this size, unless the plan says how many.</summary>
    public const int StudentsPerSchool = 1000;

    public static int SchoolsFor(int students) =>
        Math.Max(1, (int)Math.Round(students / (double)StudentsPerSchool, MidpointRounding.AwayFromZero));

    internal int StudentsOf(int school) => Share(Students, school);

    internal int OutcomesOf(int school) => Share(Outcomes, school);

    /// <summary>Codes <c>s001</c>, <c>s002</c> …</summary>
    internal static string CodeOf(int school) => FormattableString.Invariant($"s{school + 1:000}");

    private int Share(int total, int school) => (int)(((long)total * (school + 1) / Schools) - ((long)total * school / Schools));
}

/// <summary>How far a city has come.</summary>
/// <param name="Schools">schools that are complete</param>
/// <param name="Outcomes">outcomes in them</param>
public sealed record SyntheticProgress(int Schools, int Outcomes);

/// <summary>What was made.</summary>
/// <param name="Rows">rows in all tables</param>
/// <param name="Duration">from the first file to the last commit</param>
public sealed record SyntheticSummary(int Schools, int Students, int Outcomes, long Rows, TimeSpan Duration)
{
    public double OutcomesPerSecond => Outcomes / Math.Max(Duration.TotalSeconds, 0.001);
}
