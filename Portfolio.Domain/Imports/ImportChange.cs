namespace Portfolio.Domain.Imports;

public enum ImportAct
{
    Changed,
    Removed,
}

/// <summary>A row that an import changed or removed, kept for undo. Rows that it added carry the run's id themselves.</summary>
/// <param name="Number">1, 2, 3 … in the order in which it happened</param>
/// <param name="Table">the entity's name</param>
/// <param name="Before">previous values by property, as JSON</param>
/// <param name="After">new values by property, as JSON; empty when the row was removed</param>
public sealed record ImportChange(
    ImportRunId RunId, int Number, SchoolId SchoolId, ImportAct Act, string Table, string Before, string After);
