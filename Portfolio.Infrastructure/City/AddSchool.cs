using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.People;

namespace Portfolio.Infrastructure.City;

/// <summary>Adds a school to the city, with both semesters of its first school year and the account of its first administrator.</summary>
public sealed class AddSchool(IDbContextFactory<PortfolioDbContext> contexts, DueSchedule schedule, TimeProvider clock)
{
    private const int MostYearsAway = 1;

    /// <param name="Year">the first school year, in ROC years</param>
    /// <param name="FirstCeremony">the closing ceremony of its first semester</param>
    /// <param name="SecondCeremony">of its second</param>
    /// <param name="Administrator">the first administrator's name</param>
    public sealed record Command(
        string? Code, string? Name, int Year, DateOnly FirstCeremony, DateOnly SecondCeremony, string? Administrator);

    /// <returns>
    /// The school; or <c>not-yours</c>, <c>school-code-invalid</c>, <c>school-code-taken</c>, <c>school-name-required</c>,
    /// <c>school-name-too-long</c>, <c>school-year-invalid</c>, <c>date-out-of-semester</c>, <c>person-name-required</c>,
    /// <c>person-name-too-long</c>.
    /// </returns>
    public async Task<Result<AddedSchool>> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        var added = await Attempts.RunAsync(() => AddAsync(actor, command, ct));
        if (!added.IsRefused)
        {
            await schedule.PlanAsync(CancellationToken.None);
        }

        return added;
    }

    private async Task<Result<AddedSchool>> AddAsync(Actor actor, Command command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = new SchoolId(Guid.CreateVersion7(now));
        var joined = School.Join(actor, id, command.Code, command.Name, now);
        if ((joined.Error ?? FirstYear.Refusal(command, SchoolYear.Of(TaipeiTime.DayOf(now)), MostYearsAway)) is { } refused)
        {
            return refused;
        }

        var school = joined.Value;
        var taken = await TakenAsync(school.Code, ct);
        if (taken.IsCodeTaken)
        {
            return SchoolErrors.CodeTaken(school.Code);
        }

        var administrator = FirstAdministrator.Of(school, command.Administrator, taken.AccountNames, now);
        if (administrator.IsRefused)
        {
            return administrator.Error!;
        }

        var code = OneTimeCode.Create();
        if (administrator.Value.Administration.IssueFirst(actor, OneTimeCode.Hash(code), now).Error is { } notIssued)
        {
            return notIssued;
        }

        await using var db = await contexts.OpenAsync(id, ct);
        db.Schools.Add(school);
        db.Semesters.AddRange(FirstYear.Semesters(id, command, now));
        db.Accounts.Add(administrator.Value);
        var saved = await db.SaveAsync(ct);
        return saved.IsRefused ? saved.Error! : new AddedSchool(id, school.Code, FirstCode.Of(school, administrator.Value, code));
    }

    /// <summary>Codes and account names are unique in the whole city.</summary>
    private async Task<(bool IsCodeTaken, IReadOnlyList<string> AccountNames)> TakenAsync(string code, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var names = FirstAdministrator.NamesFor(code);
        return (
            await db.Schools.AcrossSchools().AnyAsync(s => s.Code == code, ct),
            await db.Accounts.AcrossSchools().Where(a => names.Contains(a.SignInName)).Select(a => a.SignInName).ToListAsync(ct));
    }
}

/// <param name="First">how its first administrator signs in</param>
public sealed record AddedSchool(SchoolId Id, string Code, FirstCode First);
