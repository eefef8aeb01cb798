using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Portfolio.Domain.Imports;
using Portfolio.Domain.Performances;
using Portfolio.Infrastructure.Backups;
using Portfolio.Infrastructure.Imports;
using Portfolio.Infrastructure.Installations;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Journal;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// All that the portal remembers. One context an operation, from the factory; each provider has a type of its own for its migrations.
/// </summary>
public abstract class PortfolioDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Equal to every other <c>conflict</c>, but known to come from a save and not from a rule.</summary>
    internal static readonly Error Overtaken = new(CommonErrors.Conflict.Code, CommonErrors.Conflict.Kind);

    private SchoolId _school;

    public DbSet<School> Schools => Set<School>();

    public DbSet<PolicyRevision> PolicyRevisions => Set<PolicyRevision>();

    public DbSet<Semester> Semesters => Set<Semester>();

    public DbSet<Extension> Extensions => Set<Extension>();

    public DbSet<WindowClosing> WindowClosings => Set<WindowClosing>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<SignInTally> SignInTallies => Set<SignInTally>();

    public DbSet<Student> Students => Set<Student>();

    public DbSet<Teacher> Teachers => Set<Teacher>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<NoticeMail> NoticeMails => Set<NoticeMail>();

    public DbSet<HomeroomClass> Classes => Set<HomeroomClass>();

    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<CourseMember> CourseMembers => Set<CourseMember>();

    public DbSet<CourseTeacher> CourseTeachers => Set<CourseTeacher>();

    public DbSet<CourseRecord> CourseRecords => Set<CourseRecord>();

    public DbSet<CadreRole> CadreRoles => Set<CadreRole>();

    public DbSet<ConductRecord> ConductRecords => Set<ConductRecord>();

    public DbSet<AdviserAssignment> AdviserAssignments => Set<AdviserAssignment>();

    public DbSet<MistakeReport> MistakeReports => Set<MistakeReport>();

    public DbSet<Deputy> Deputies => Set<Deputy>();

    public DbSet<YearWindow> YearWindows => Set<YearWindow>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<ImportChange> ImportChanges => Set<ImportChange>();

    public DbSet<LearningOutcome> Outcomes => Set<LearningOutcome>();

    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();

    public DbSet<KeptContent> Contents => Set<KeptContent>();

    public DbSet<EvidenceDamage> EvidenceDamages => Set<EvidenceDamage>();

    public DbSet<BackupRun> BackupRuns => Set<BackupRun>();

    public DbSet<Installation> Installations => Set<Installation>();

    public DbSet<DiversePerformance> Performances => Set<DiversePerformance>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<JournalChain> JournalChains => Set<JournalChain>();

    public DbSet<EntryReason> EntryReasons => Set<EntryReason>();

    public DbSet<DueRun> DueRuns => Set<DueRun>();

    public DbSet<SavedCommand> Commands => Set<SavedCommand>();

    /// <summary>
    /// The one school whose rows exist for this context; without it none do. Each query asks anew: a pooled context's is the present one.
    /// </summary>
    /// <exception cref="InvalidOperationException">The context is opened across schools, and a query did not say so.</exception>
    internal SchoolId School => !IsAcrossSchools ? _school
        : throw new InvalidOperationException($"A query across schools says {nameof(Contexts.AcrossSchools)}()");

    /// <summary>Saves rows of whichever school.</summary>
    internal bool IsAcrossSchools { get; private set; }

    /// <summary>What the save under way is about: what it deletes is no longer tracked when it is done, but must still be told.</summary>
    internal IReadOnlyList<Entity> Saving { get; set; } = [];

    /// <summary>What a transaction under way will tell the live pages once it is committed.</summary>
    internal List<Topic> ToTell { get; } = [];

    /// <summary>By which the save under way is known again (<see cref="SavedCommand"/>); none while nothing is saved.</summary>
    internal Guid? Mark { get; set; }

    /// <summary>
    /// Whether it waits for a server that is away. Who starts the portal, or asks whether the server answers, would rather know.
    /// </summary>
    internal bool IsPatient { get; set; } = true;

    internal void KeepTo(SchoolId school) => (_school, IsAcrossSchools) = (school, false);

    internal void KeepToNone() => IsAcrossSchools = true;

    /// <summary>As new: no school's rows exist for it.</summary>
    internal void ForgetAll()
    {
        (_school, IsAcrossSchools, Saving, Mark, IsPatient) = (default, false, [], null, true);
        ToTell.Clear();
    }

    /// <summary>Saves everything of one use case at once.</summary>
    /// <returns>Done; or <c>conflict</c> when somebody else changed one of the rows, or added the same one, first;
    /// <c>storage-unavailable</c>, <c>database-unavailable</c>.</returns>
    public async Task<Result> SaveAsync(CancellationToken ct)
    {
        try
        {
            await SaveChangesAsync(ct);
            return Result.Done;
        }
        catch (Exception e) when (Overtaking.Is(e))
        {
            return Overtaken;
        }
        catch (DbUpdateException e) when (StorageFull.Is(e))
        {
            return EvidenceErrors.StorageUnavailable;
        }
        catch (Exception e) when (Interruption.Is(e) && Database.CurrentTransaction is null)
        {
            return CommonErrors.DatabaseUnavailable;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conversions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortfolioDbContext).Assembly);
        modelBuilder.CarryTheirImport(Database.IsNpgsql());
        modelBuilder.FindTheUnsealed(Database.IsNpgsql());
        var filter = GetType().GetMethod(nameof(KeepToSchool), BindingFlags.Instance | BindingFlags.NonPublic)!;
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => e.FindProperty(nameof(Entity.SchoolId)) is not null).ToList())
        {
            filter.MakeGenericMethod(entity.ClrType).Invoke(this, [modelBuilder]);
        }
    }

    /// <summary>No query has to remember the school, and none can forget it. An index that begins with the school serves it.</summary>
    private protected void KeepToSchool<T>(ModelBuilder modelBuilder)
        where T : class =>
        modelBuilder.Entity<T>().HasQueryFilter(nameof(School), e => EF.Property<SchoolId>(e, nameof(Entity.SchoolId)) == School);
}

public sealed class SqlitePortfolioDbContext(DbContextOptions<SqlitePortfolioDbContext> options) : PortfolioDbContext(options);

public sealed class SqlServerPortfolioDbContext(DbContextOptions<SqlServerPortfolioDbContext> options) : PortfolioDbContext(options)
{
    /// <summary>
    /// By code point, as SQLite and PostgreSQL compare. A server's own default takes <c>a</c> for <c>A</c> and full-width for half-width:
    /// two codes that are two elsewhere would be one.
    /// </summary>
    internal const string Collation = "Latin1_General_100_BIN2";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var text in modelBuilder.Model.GetEntityTypes().SelectMany(Properties).Where(IsText))
        {
            text.SetCollation(Collation);
        }
    }

    private static IEnumerable<IMutableProperty> Properties(IMutableTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(c => Properties(c.ComplexType)));

    private static bool IsText(IMutableProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string);
}

public sealed class PostgreSqlPortfolioDbContext(DbContextOptions<PostgreSqlPortfolioDbContext> options) : PortfolioDbContext(options);
