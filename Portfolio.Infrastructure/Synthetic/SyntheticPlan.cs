namespace Portfolio.Infrastructure.Synthetic;

/// <summary>The size of a synthetic city. The same plan on the same day creates the same rows, including ids.</summary>
/// <param name="Students">in all schools together</param>
/// <param name="Outcomes">in all schools together</param>
/// <param name="Seed">the random seed</param>
/// <param name="Schools">at least one</param>
/// <param name="CanSignIn">whether the accounts have <see cref="SyntheticCity.Password"/>; otherwise nobody can sign in</param>
public sealed record SyntheticPlan(int Students, int Outcomes, int Seed, int Schools, bool CanSignIn)
{
    /// <summary>The average size of a school, unless the plan gives the number of schools.</summary>
    public const int StudentsPerSchool = 1000;

    public static int SchoolsFor(int students) =>
        Math.Max(1, (int)Math.Round(students / (double)StudentsPerSchool, MidpointRounding.AwayFromZero));

    internal int StudentsOf(int school) => Share(Students, school);

    internal int OutcomesOf(int school) => Share(Outcomes, school);

    /// <summary>Codes <c>s001</c>, <c>s002</c> …</summary>
    internal static string CodeOf(int school) => FormattableString.Invariant($"s{school + 1:000}");

    private int Share(int total, int school) => (int)(((long)total * (school + 1) / Schools) - ((long)total * school / Schools));
}

/// <summary>The progress of creating a city.</summary>
/// <param name="Schools">schools that are complete</param>
/// <param name="Outcomes">outcomes in them</param>
public sealed record SyntheticProgress(int Schools, int Outcomes);

/// <summary>What was created.</summary>
/// <param name="Rows">rows in all tables</param>
/// <param name="Duration">from the first file to the last commit</param>
public sealed record SyntheticSummary(int Schools, int Students, int Outcomes, long Rows, TimeSpan Duration)
{
    public double OutcomesPerSecond => Outcomes / Math.Max(Duration.TotalSeconds, 0.001);
}
