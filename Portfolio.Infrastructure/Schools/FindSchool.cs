using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Schools;

/// <summary>Finds a school by the code that people type.</summary>
public sealed class FindSchool(IDbContextFactory<PortfolioDbContext> contexts)
{
    /// <returns>The school's id; or <c>school-unknown</c>.</returns>
    public async Task<Result<SchoolId>> ByCodeAsync(string code, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var wanted = code.Trim();
        var found = await db.Schools.AcrossSchools().AsNoTracking().Where(s => s.Code == wanted).Select(s => s.SchoolId).ToListAsync(ct);
        return found is [var school] ? school : ImportErrors.SchoolUnknown(wanted);
    }
}
