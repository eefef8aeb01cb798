namespace Portfolio.Infrastructure.Backups;

/// <summary>How a provider's database is copied while it is in use, and put back.</summary>
public interface IDatabaseCopy
{
    /// <summary>Whether the rows are in the copy; otherwise the server's own backup has them, as they were at an instant before.</summary>
    bool HasRows { get; }

    /// <summary>Copies the database as it is at one instant.</summary>
    /// <param name="folder">where the copy is written</param>
    /// <param name="asCopied">called with a context that sees exactly the rows that were copied</param>
    /// <returns>The copy's file name; none when the server is backed up by its own tools.</returns>
    Task<string?> CopyAsync(string folder, Func<PortfolioDbContext, Task> asCopied, CancellationToken ct);

    /// <summary>Whether there is nothing that a restore would overwrite.</summary>
    Task<bool> IsEmptyAsync(CancellationToken ct);

    /// <summary>Puts a copy in the place of the empty database.</summary>
    Task RestoreAsync(string copy, CancellationToken ct);
}
