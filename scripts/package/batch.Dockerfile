# budget-report {{version}}: the command line for batches. Build in the folder of the unpacked package:
#   docker build -f deploy/batch.Dockerfile -t budget-report-batch:{{version}} .
# A worker of an engine: docker run budget-report-batch:{{version}} node cli/index.js worker --engine redis://…
FROM node:22-slim
WORKDIR /app
RUN npm install --omit=dev bullmq@6 ioredis@5 pg@8
COPY cli /app/cli
USER node
