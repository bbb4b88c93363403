/** The file comes without types; it has what the package has. */
declare module 'echarts/dist/echarts.esm.min.mjs' {
  export * from 'echarts';
}
