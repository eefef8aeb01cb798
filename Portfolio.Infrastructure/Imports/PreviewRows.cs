using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>A page of the rows that a previewed file would add or change.</summary>
public sealed class PreviewRows(ImportFiles files)
{
    public const int PageSize = 20;

    /// <param name="page">zero-based</param>
    /// <returns>The page, empty when nobody has previewed the file; or <c>not-yours</c>, <c>import-file-gone</c>.</returns>
    public async Task<Result<PreviewPage>> ReadAsync(Actor actor, ImportRunId file, PreviewList list, int page, CancellationToken ct) =>
        !actor.Is(Roles.Registrar) ? CommonErrors.NotYours
        : await files.FindAsync(actor.School, file, ct) is { } held
            ? RowFile.Read(RowLists.NameOf(held.Path, list), page * PageSize, PageSize)
        : ImportErrors.FileGone;
}
