namespace Portfolio.Inspection.Work;

/// <summary>What a worker says.</summary>
internal enum FrameKind : byte
{
    /// <summary>Once, when it is ready: <see cref="Hello"/>.</summary>
    Ready = 1,

    /// <summary>An <see cref="EvidenceFlaw"/>, or null.</summary>
    Looked = 2,

    /// <summary>How a table's text was read, such as <c>utf-8</c>.</summary>
    Form = 3,

    /// <summary>Some rows: <see cref="RowsRead"/>.</summary>
    Rows = 4,

    /// <summary>There are no more rows.</summary>
    End = 5,

    /// <summary>The file needs more memory than a worker has; nothing else comes from this worker.</summary>
    OutOfMemory = 6,
}
