namespace Portfolio.Inspection.Work;

/// <summary>What a worker must do with the bytes that follow.</summary>
internal enum JobKind : byte
{
    /// <summary>Inspect an evidence file; answered by one <see cref="FrameKind.Looked"/>.</summary>
    Evidence = 1,

    /// <summary>Read a table; answered by a form, rows and an end.</summary>
    Sheet = 2,
}
