using Microsoft.AspNetCore.Identity;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Demo;

/// <summary>示範高工: a demo school with dates relative to the day it is seeded, identical each time except for its ids.</summary>
public sealed class DemoSchool(
    IDbContextFactory<PortfolioDbContext> contexts, Incoming incoming, EvidenceStore store, IPasswordHasher<Account> passwords,
    TimeProvider clock)
{
    public const string Code = "demo";

    /// <summary>The password of every account of the school.</summary>
    public const string Password = "portfolio-demo";

    private const string Name = "示範高工";

    private const int Seed = 115;

    /// <summary>Creates the school in one save; does nothing when it exists.</summary>
    public async Task SeedAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        if (await db.Schools.AcrossSchools().AnyAsync(s => s.Code == Code, ct))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var school = new School(new(Guid.CreateVersion7(now)), Code, Name, new SchoolPolicy());

        // Files first, rows second, as with every upload: a file without a row is deleted later, but a row without a file would be
        // damage.
        var evidence = await DemoEvidence.StoreAsync(incoming, store, school, ct);
        db.AddRange(Rows(school, evidence, now));

        // Another node may have created the same school meanwhile.
        await db.SaveAsync(ct);
    }

    private IEnumerable<Entity> Rows(School school, DemoEvidence evidence, DateTimeOffset now)
    {
        var random = new Random(Seed);
        var terms = DemoTerms.Around(school, now);
        var year = terms.Current.Year;
        var names = DemoNames.Draw(random);
        var people = new DemoPeople(school.SchoolId, now, passwords.HashPassword(null!, Password), names);
        var firstYear = people.Admit(DemoCohort.FirstYear(year));
        var thirdYear = people.Admit(DemoCohort.ThirdYear(year));
        var timetable = new DemoTimetable(people, now);
        timetable.Teach(terms.Current, firstYear);
        foreach (var term in terms.All)
        {
            timetable.Teach(term, thirdYear);
        }

        // The queue first: the number of earlier semesters depends on the season, and must not change the class's random numbers.
        var outcomes = new DemoOutcomes(school.Policy, evidence, timetable, random);
        outcomes.Queue(terms.Current, firstYear, now);
        foreach (var term in terms.Earlier)
        {
            outcomes.Certify(term, thirdYear, thirdYear.Student(DemoAccounts.ThirdYear));
        }

        var roster = new DemoRoster(school.SchoolId, year, now, names);
        var (second, third) = (firstYear.Student(DemoAccounts.OneWaiting), thirdYear.Student(DemoAccounts.ThirdYear));
        var seat = timetable.Rows.OfType<Enrolment>().Single(e => e.StudentId == second.Student.Id && e.Year == year);
        var moved = roster.Moved(seat);
        var records = new DemoRecords(people, terms, timetable, now);
        records.Grade(thirdYear, third);
        records.Register(third, firstYear.Student(DemoAccounts.NothingUploaded));
        records.Advise(firstYear);
        records.Report(third, second, moved);
        return [
            school, .. terms.Rows(), .. people.Rows, .. timetable.Rows.Select(r => r == seat ? moved : r), .. outcomes.Rows, .. roster.Rows,
            .. records.Rows];
    }
}
