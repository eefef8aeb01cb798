namespace Portfolio.Infrastructure.Evidence.Items;

/// <summary>
/// What the evidence feature needs from one kind of item. A new kind is a folder with one registered holder: uploads, opening,
/// receipts, scanning and storage maintenance then work for it as for the others.
/// </summary>
public interface IEvidenceHolder
{
    /// <summary>Stored on every file of its items.</summary>
    ItemKind Kind { get; }

    /// <summary>
    /// Loads items, tracked, with everything that their rules need, in a constant number of statements. Items that the context's
    /// school does not have are left out.
    /// </summary>
    Task<IReadOnlyList<IEvidenceCarrier>> LoadAsync(PortfolioDbContext db, IReadOnlyCollection<ItemId> items, CancellationToken ct);

    /// <summary>Whether somebody may open a file of its items; never called for the file's own student, who always may.</summary>
    Task<bool> MayOpenAsync(PortfolioDbContext db, Actor actor, EvidenceFile file, CancellationToken ct);

    /// <summary>All revisions of all items of a student, as the student may see them.</summary>
    Task<IReadOnlyList<ItemFacts>> OfStudentAsync(PortfolioDbContext db, StudentId student, CancellationToken ct);
}

/// <param name="Title">empty while it has none</param>
/// <param name="IsOpen">whether files can be removed from it</param>
public sealed record ItemFacts(EvidenceItem Item, string Title, bool IsOpen);
