global using Portfolio.Domain.Evidence;
global using Portfolio.Domain.Imports;
