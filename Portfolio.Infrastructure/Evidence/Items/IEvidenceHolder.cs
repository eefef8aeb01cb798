namespace Portfolio.Infrastructure.Evidence.Items;

/// <summary>
/// What evidence asks of one kind of item. A new kind is a folder with a holder, registered once: uploading, opening, receipts, scanning
/// and the care of what is stored work for it as they do for the others.
/// </summary>
public interface IEvidenceHolder
{
    /// <summary>Written on every file of its items.</summary>
    ItemKind Kind { get; }

    /// <summary>
    /// Tracked, with all that their rules look at, in as many statements for many as for one. Those that the context's school does not have
    /// are missing.
    /// </summary>
    Task<IReadOnlyList<IEvidenceCarrier>> LoadAsync(PortfolioDbContext db, IReadOnlyCollection<ItemId> items, CancellationToken ct);

    /// <summary>Whether somebody may see a file of its items; never asked for the file's own student, who may.</summary>
    Task<bool> MayOpenAsync(PortfolioDbContext db, Actor actor, EvidenceFile file, CancellationToken ct);

    /// <summary>Every revision of every item of a student, as the student knows them.</summary>
    Task<IReadOnlyList<ItemFacts>> OfStudentAsync(PortfolioDbContext db, StudentId student, CancellationToken ct);
}

/// <param name="Title">empty while it has none</param>
/// <param name="IsOpen">files can be taken out of it</param>
public sealed record ItemFacts(EvidenceItem Item, string Title, bool IsOpen);
